package org.licet.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.licet.web.Http;

/** Somebody with a browser: keeps cookies, sends forms, follows no redirect unasked. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Http http;

  Visitor(Http http) {
    this.http = http.withoutKey();
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(http.request(path, headers).header("Accept", "text/html,*/*;q=0.8").GET());
  }

  /** Sends a form as it stands on a page, with the page's token. */
  HttpResponse<String> send(String page, String path, String... fields) {
    Matcher token = TOKEN.matcher(get(page).body());
    return token.find() ? post(path, token.group(1), fields) : post(path, "", fields);
  }

  HttpResponse<String> post(String path, String token, String... fields) {
    StringBuilder form = new StringBuilder("_csrf=" + URLEncoder.encode(token, UTF_8));
    for (int i = 0; i < fields.length; i += 2) {
      form.append('&')
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], UTF_8));
    }
    return send(
        http.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form.toString())));
  }

  HttpResponse<String> signIn(String name, String password, String to) {
    return send("/sign-in", "/sign-in", "name", name, "password", password, "to", to);
  }

  /** Signs in by a one-time password, chooses another, and signs in by that. */
  void begin(String name, String oneTime, String chosen) {
    signIn(name, oneTime, "/");
    send("/password", "/password", "present", oneTime, "chosen", chosen, "again", chosen);
    signIn(name, chosen, "/");
  }

  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("licet-session"))
        .findFirst()
        .map(Object::toString)
        .orElse("");
  }

  static String location(HttpResponse<?> answer) {
    URI location = URI.create(answer.headers().firstValue("Location").orElse(""));
    return location.getRawPath()
        + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
