package org.licet.transparencylog;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.licet.transparencylog.Witnesses.Witness;

/** The request {@code add-checkpoint} to a witness, C2SP tlog-witness. */
final class Cosigning implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST = 1 << 16;

  private final Exchange exchange = new Exchange(PATIENCE, MOST);

  /** What a witness says to a checkpoint that it is asked to cosign. */
  sealed interface Answer {
    /** Its line below the checkpoint, verified. */
    record Cosigned(SignedNote.Line line) implements Answer {}

    /** It wants the proof from another size on, which is the last that it cosigned. */
    record OtherSize(long size) implements Answer {}
  }

  /**
   * Asks.
   *
   * @param older the size that the witness cosigned last, 0 for none
   * @param proof that the checkpoint continues the tree of that size
   * @throws IOException where no answer comes
   * @throws LogException where the answer is none of the two
   */
  Answer ask(Witness witness, long older, List<Hash> proof, SignedNote checkpoint)
      throws IOException {
    StringBuilder body = new StringBuilder("old ").append(older).append('\n');
    proof.forEach(hash -> body.append(hash.base64()).append('\n'));
    body.append('\n').append(checkpoint);
    URI address = URI.create(witness.url().toString().replaceFirst("/+$", "") + "/add-checkpoint");
    HttpResponse<byte[]> answer =
        exchange.send(
            HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body.toString())).build());
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    return switch (answer.statusCode()) {
      case 200 -> new Answer.Cosigned(verified(witness, checkpoint, text));
      case 409 -> new Answer.OtherSize(size(text));
      default ->
          throw new LogException(
              "answered with status " + answer.statusCode() + ": `" + shown(text) + "`");
    };
  }

  /** Keys that are not known are passed over, as the specification asks. */
  private static SignedNote.Line verified(Witness witness, SignedNote checkpoint, String lines) {
    SignedNote cosigned = SignedNote.parse(checkpoint + lines);
    if (!cosigned.text().equals(checkpoint.text()) || !cosigned.isSignedBy(witness.key())) {
      throw new LogException(
          "answered with `%s`, expected a cosignature by `%s`"
              .formatted(shown(lines), witness.key()));
    }
    return cosigned.linesOf(witness.key()).getFirst();
  }

  private static long size(String text) {
    if (!text.matches("(0|[1-9][0-9]{0,17})\n")) {
      throw new LogException(
          "answered with status 409 and `%s`, expected the size of a tree".formatted(shown(text)));
    }
    return Long.parseLong(text.strip());
  }

  private static String shown(String text) {
    String line = text.strip().replaceAll("\\p{Cntrl}+", " ");
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  @Override
  public void close() {
    exchange.close();
  }
}
