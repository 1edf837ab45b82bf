package org.licet.access;

import org.licet.web.Http;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes keys and accounts, as an administrator does. */
public final class TestKeys {
  static final String KEYS = "/api/v1/access/keys";
  static final String ACCOUNTS = "/api/v1/access/accounts";

  private TestKeys() {}

  /** The service as somebody with these roles asks it. */
  public static Http as(Http admin, Role... roles) {
    return admin.with(make(admin, "9999-01-01T00:00:00Z", roles).json().path("key").asString());
  }

  static Http.Answer make(Http admin, String expiresAt, Role... roles) {
    ObjectNode body =
        JsonNodeFactory.instance.objectNode().put("label", "a test").put("expiresAt", expiresAt);
    add(body, roles);
    return admin.postJson(KEYS, body);
  }

  /** Makes an account, and gives its one-time password. */
  public static String account(Http admin, String name, Role... roles) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("name", name);
    add(body, roles);
    return admin.postJson(ACCOUNTS, body).json().path("oneTimePassword").asString();
  }

  private static void add(ObjectNode body, Role... roles) {
    ArrayNode list = body.putArray("roles");
    for (Role role : roles) {
      list.add(role.name());
    }
  }
}
