package org.licet.lawreview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on as many threads as there are processors, whose results are taken in order: they do not
 * depend on the number of threads.
 */
final class Chunks {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** So many chunks wait at most, so that a long file is never held whole. */
  private static final int AHEAD = 4 * THREADS;

  private Chunks() {}

  /** Items in lists of so many; the last may be shorter. */
  static <T> Iterator<List<T>> of(Iterator<T> items, int size) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public List<T> next() {
        List<T> chunk = new ArrayList<>(size);
        while (chunk.size() < size && items.hasNext()) {
          chunk.add(items.next());
        }
        return chunk;
      }
    };
  }

  static <C, R> void each(Iterator<C> chunks, Function<C, R> work, Consumer<R> results) {
    Deque<Future<R>> running = new ArrayDeque<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      while (chunks.hasNext()) {
        C chunk = chunks.next();
        running.add(threads.submit(() -> work.apply(chunk)));
        if (running.size() >= AHEAD) {
          results.accept(done(running.remove()));
        }
      }
      while (!running.isEmpty()) {
        results.accept(done(running.remove()));
      }
    }
  }

  private static <R> R done(Future<R> running) {
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while questions were asked", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a question could not be asked", e.getCause());
    }
  }
}
