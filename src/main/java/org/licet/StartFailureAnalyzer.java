package org.licet;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.licet.law.LawRefusedException;
import org.licet.signing.SigningException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says of a start that failed what is wrong and what to do, where that is the user's to do. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureAnalyzer implements FailureAnalyzer {
  /** Thrown by Spring Boot where no database is named; it is not public there. */
  private static final String NO_DATABASE = "DataSourceBeanCreationException";

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getSimpleName().equals(NO_DATABASE)) {
        return new FailureAnalysis(
            "`spring.datasource.url`: found nothing, expected for example"
                + " `jdbc:postgresql://127.0.0.1:5432/licet`",
            "set it with its `username` and `password`; `licet serve` brings a database of its own",
            cause);
      }
      String action = findAction(cause);
      if (action != null) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), action, cause);
      }
    }
    return null;
  }

  private static @Nullable String findAction(Throwable cause) {
    return switch (cause) {
      case LawRefusedException _ ->
          "correct these files and start again; `licet law check` checks them without a start";
      case SigningException _ -> "see `certificates/README.md` for what the signing key must be";
      case StartRefusedException _ -> "set it and start again";
      case UncheckedIOException _ -> "make it readable and start again";
      case SQLException _ ->
          "check `spring.datasource.url`, its user and password, and that PostgreSQL runs there";
      default -> null;
    };
  }
}
