package org.licet.registry;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A subject or a paper as it is on file now. What lists are sorted and searched by stands beside
 * the body.
 */
@Entity
@Table(name = "registry_entry")
class Entry {
  @Id private String address;
  private String kind;
  private @Nullable String owner;
  @Version private @Nullable Long version;
  private String body;
  private @Nullable LocalDate ended;
  private @Nullable String name;
  private @Nullable String place;
  private @Nullable LocalDate expires;
  private Instant changedAt;

  @SuppressWarnings("NullAway.Init")
  protected Entry() {}

  @SuppressWarnings("NullAway.Init")
  Entry(Address address, ObjectNode body, Instant now) {
    this.address = address.toString();
    this.kind = address.kind().name();
    this.owner = address.owner() == null ? null : address.owner().toString();
    become(body, now);
  }

  final void become(ObjectNode newBody, Instant now) {
    body = new String(Json.write(newBody), StandardCharsets.UTF_8);
    name = text(newBody.path("name"));
    String field = kind().place();
    place = field == null ? null : text(newBody.path(field));
    String lastDay = text(newBody.path("expires"));
    expires = lastDay == null ? null : LocalDate.parse(lastDay);
    changedAt = now;
  }

  void end(LocalDate day, Instant now) {
    ended = day;
    changedAt = now;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() ? node.stringValue() : null;
  }

  String address() {
    return address;
  }

  String id() {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  Kind kind() {
    return Kind.valueOf(kind);
  }

  @Nullable String owner() {
    return owner;
  }

  /** Counts the changes; 0 is the first state. */
  long version() {
    return Objects.requireNonNullElse(version, 0L);
  }

  ObjectNode body() {
    return (ObjectNode) Json.read(body.getBytes(StandardCharsets.UTF_8));
  }

  String bodyText() {
    return body;
  }

  @Nullable LocalDate ended() {
    return ended;
  }

  @Nullable String place() {
    return place;
  }

  @Nullable LocalDate expires() {
    return expires;
  }

  @Nullable String name() {
    return name;
  }
}
