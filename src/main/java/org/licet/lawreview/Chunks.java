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
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * Work on as many threads as there are processors, in chunks whose tallies are added up in order:
 * the sum does not depend on the number of threads.
 */
final class Chunks {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** So many chunks wait at most, so that a long file is never held whole. */
  private static final int AHEAD = 4 * THREADS;

  private Chunks() {}

  static Tally each(long chunks, LongFunction<Tally> work) {
    Iterator<Long> numbers = java.util.stream.LongStream.range(0, chunks).boxed().iterator();
    return run(numbers, work::apply);
  }

  static <T> Tally each(Iterator<T> items, int size, Function<List<T>, Tally> work) {
    Iterator<List<T>> chunks =
        new Iterator<>() {
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
    return run(chunks, work);
  }

  private static <C> Tally run(Iterator<C> chunks, Function<C, Tally> work) {
    Tally sum = new Tally();
    Deque<Future<Tally>> running = new ArrayDeque<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      while (chunks.hasNext()) {
        C chunk = chunks.next();
        running.add(threads.submit(() -> work.apply(chunk)));
        if (running.size() >= AHEAD) {
          sum.add(done(running.remove()));
        }
      }
      while (!running.isEmpty()) {
        sum.add(done(running.remove()));
      }
    }
    return sum;
  }

  private static Tally done(Future<Tally> running) {
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
