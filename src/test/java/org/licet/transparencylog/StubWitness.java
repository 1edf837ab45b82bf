package org.licet.transparencylog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.transparencylog.Witnesses.Witness;

/**
 * A witness of ours, as C2SP tlog-witness describes one, for tests alone: it checks the log's
 * signature and the consistency proof, and cosigns. It is no second implementation: what it shares
 * with the client, it has from the client's code.
 */
final class StubWitness implements AutoCloseable {
  private static final int TIME = 1_795_514_400;

  private final NoteKey log;
  private final KeyPair keys = keys();
  private final HttpServer server;
  private Checkpoint last;

  /** What it answers in place of what it should, where that is set. */
  @Nullable Supplier<Reply> wrong;

  record Reply(int status, String body) {}

  StubWitness(NoteKey log) throws IOException {
    this.log = log;
    this.last = new Checkpoint(log.name(), 0, Hash.EMPTY);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/w/add-checkpoint", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  Witness witness() {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/w/");
    return new Witness(url, key());
  }

  NoteKey key() {
    byte[] encoded = keys.getPublic().getEncoded();
    byte[] raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    return new NoteKey("witness.example/stub", NoteKey.Kind.COSIGNATURE, raw);
  }

  Checkpoint last() {
    return last;
  }

  /** Forgets all, or has seen another log. */
  void remember(Checkpoint other) {
    last = other;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        OutputStream out = exchange.getResponseBody()) {
      String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Supplier<Reply> instead = wrong;
      Reply reply = instead == null ? add(request) : instead.get();
      byte[] body = reply.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      out.write(body);
    }
  }

  private synchronized Reply add(String request) {
    int end = request.indexOf("\n\n");
    List<String> lines = List.of(request.substring(0, end).split("\n"));
    long older = Long.parseLong(lines.getFirst().replaceFirst("^old ", ""));
    List<Hash> proof = lines.stream().skip(1).map(Hash::ofBase64).toList();
    SignedNote note = SignedNote.parse(request.substring(end + 2));
    Checkpoint next = Checkpoint.of(note);
    if (!next.origin().equals(log.name())) {
      return new Reply(404, "unknown log\n");
    }
    if (!note.isSignedBy(log)) {
      return new Reply(403, "unknown key\n");
    }
    if (older != last.size()) {
      return new Reply(409, last.size() + "\n");
    }
    if (!Proofs.isConsistent(older, last.root(), next.size(), next.root(), proof)) {
      return new Reply(422, "not consistent\n");
    }
    last = next;
    return new Reply(200, cosign(key(), note.text()));
  }

  /** A line by that key's name and id, whatever the text. */
  String cosign(NoteKey key, String text) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(keys.getPrivate());
      signer.update(NoteKey.cosigned(TIME, text));
      byte[] line =
          ByteBuffer.allocate(76).putInt(key.id()).putLong(TIME).put(signer.sign()).array();
      String base64 = Base64.getEncoder().encodeToString(line);
      return new SignedNote.Line(key.name(), key.id(), base64).toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
