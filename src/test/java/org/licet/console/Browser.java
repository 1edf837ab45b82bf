package org.licet.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.licet.OutsideTool;
import org.licet.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A real browser, steered by the Chrome DevTools Protocol. Pages run no script in it, as it is told
 * to; what a test asks of a page runs outside of that.
 */
final class Browser implements AutoCloseable {
  private static final long SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final Messages messages;
  private int id;

  private Browser(Process process, WebSocket socket, Messages messages) {
    this.process = process;
    this.socket = socket;
    this.messages = messages;
  }

  static Browser open(Path folder) throws IOException, InterruptedException {
    Path program = OutsideTool.require("chromium", "chromium").program();
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--user-data-dir=" + folder,
                "--remote-debugging-port=0",
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile())
            .start();
    HttpClient client = HttpClient.newHttpClient();
    Messages messages = new Messages();
    WebSocket socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(address(client, process, folder)), messages)
            .join();
    Browser browser = new Browser(process, socket, messages);
    browser.call("Emulation.setScriptExecutionDisabled", params().put("value", true));
    return browser;
  }

  /** As wide as a phone or a desk. */
  void width(int pixels) {
    call(
        "Emulation.setDeviceMetricsOverride",
        params()
            .put("width", pixels)
            .put("height", 800)
            .put("deviceScaleFactor", 1)
            .put("mobile", false));
  }

  /** As who asks for dark pages, or for light ones, has it. */
  void dark(boolean dark) {
    ObjectNode media = params();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", dark ? "dark" : "light");
    call("Emulation.setEmulatedMedia", media);
  }

  /** The whole page as PNG. */
  byte[] picture() {
    JsonNode picture = call("Page.captureScreenshot", params().put("captureBeyondViewport", true));
    return java.util.Base64.getDecoder().decode(picture.path("data").asString());
  }

  void go(String address) {
    call("Page.navigate", params().put("url", address));
    await("location.href !== 'about:blank' && document.readyState === 'complete'");
  }

  /** What an expression of JavaScript gives. */
  JsonNode ask(String expression) {
    return call(
            "Runtime.evaluate", params().put("expression", expression).put("returnByValue", true))
        .path("result")
        .path("value");
  }

  String text() {
    return ask("document.body.innerText").asString("");
  }

  void await(String condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!ask(condition).asBoolean(false)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("`%s` did not come true: %s".formatted(condition, text()));
      }
      sleep();
    }
  }

  /** Chooses a file in the page's field for one. */
  void choose(Path file) {
    int root = call("DOM.getDocument", params()).path("root").path("nodeId").asInt();
    int field =
        call("DOM.querySelector", params().put("nodeId", root).put("selector", "input[type=file]"))
            .path("nodeId")
            .asInt();
    ObjectNode files = params().put("nodeId", field);
    files.putArray("files").add(file.toString());
    call("DOM.setFileInputFiles", files);
  }

  @Override
  public void close() {
    socket.abort();
    List<ProcessHandle> parts = process.descendants().toList();
    process.destroy();
    try {
      process.waitFor();
      parts.forEach(part -> part.onExit().join()); // they write into its folder until they end
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode call(String method, ObjectNode params) {
    ObjectNode message = params().put("id", ++id).put("method", method);
    message.set("params", params);
    socket.sendText(message.toString(), true).join();
    while (true) {
      JsonNode answer = messages.next();
      if (answer.path("id").asInt(0) == id) {
        if (answer.has("error")) {
          throw new IllegalStateException(method + ": " + answer);
        }
        return answer.path("result");
      }
    }
  }

  private static ObjectNode params() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static String address(HttpClient client, Process process, Path folder)
      throws IOException, InterruptedException {
    Path port = folder.resolve("DevToolsActivePort");
    while (!Files.exists(port) || Files.readAllLines(port).size() < 2) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(folder.resolve("out")));
      }
      sleep();
    }
    URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/list");
    while (true) {
      byte[] pages =
          client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofByteArray()).body();
      for (JsonNode page : Json.read(pages)) {
        if (page.path("type").asString("").equals("page")) {
          return page.path("webSocketDebuggerUrl").asString();
        }
      }
      sleep();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the browser says, whole message by whole message. */
  private static final class Messages implements WebSocket.Listener {
    private final BlockingQueue<String> whole = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        whole.add(part.toString());
        part.setLength(0);
      }
      socket.request(1);
      return null;
    }

    JsonNode next() {
      try {
        String message = whole.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          throw new IllegalStateException("the browser has not answered for a minute");
        }
        return Json.read(message.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
