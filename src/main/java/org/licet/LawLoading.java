package org.licet;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.licet.evaluation.Law;
import org.licet.law.LawFiles;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Begins to load the law as soon as it is known which, on a thread of its own, while Spring starts.
 * It is the law folder {@code licet.law}, or where that is not set, the law in the jar.
 */
final class LawLoading implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** The law that is being loaded. */
  static final class Loaded {
    private final FutureTask<Law> task;

    private Loaded(FutureTask<Law> task) {
      this.task = task;
    }

    /** Waits for it; throws what loading threw. */
    Law await() {
      try {
        return task.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IllegalStateException("the law cannot be loaded", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the start was interrupted while the law was loaded", e);
      }
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    String folder = context.getEnvironment().getProperty("licet.law");
    FutureTask<Law> task = new FutureTask<>(() -> load(folder));
    Thread.ofPlatform().name("law").daemon().start(task);
    context.getBeanFactory().registerSingleton("loadedLaw", new Loaded(task));
  }

  private static Law load(@Nullable String folder) {
    return folder == null || folder.isBlank()
        ? Law.bundled()
        : Law.compile(LawFiles.in(Path.of(folder)));
  }
}
