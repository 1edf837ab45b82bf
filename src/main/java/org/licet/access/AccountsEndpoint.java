package org.licet.access;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.licet.web.Body;
import org.licet.web.Json;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Accounts: made, given roles and passwords, and ended. */
@RestController
final class AccountsEndpoint {
  private static final String PATH = "/api/v1/access/accounts";

  private final Accounts accounts;

  AccountsEndpoint(Accounts accounts) {
    this.accounts = accounts;
  }

  @Requires(Operation.MANAGE_ACCESS)
  @GetMapping(path = PATH, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> list() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode list = body.putArray("accounts");
    accounts.all().forEach(account -> list.add(json(account)));
    return Json.answer(ResponseEntity.ok(), body);
  }

  /** The one-time password is shown this once; it must be changed at the first sign-in. */
  @Requires(Operation.MANAGE_ACCESS)
  @PostMapping(path = PATH, consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> make(HttpServletRequest request) {
    Given.NewAccount given = Given.NewAccount.read(Body.json(request));
    String password = accounts.make(given.name(), given.roles());
    return Json.answer(
        ResponseEntity.created(URI.create(PATH + "/" + given.name())),
        oneTime(given.name(), password));
  }

  @Requires(Operation.MANAGE_ACCESS)
  @PutMapping(path = PATH + "/{name}/roles", consumes = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> give(@PathVariable String name, HttpServletRequest request) {
    accounts.give(name, Given.readRoles(Body.json(request)));
    return ResponseEntity.noContent().build();
  }

  @Requires(Operation.MANAGE_ACCESS)
  @PostMapping(path = PATH + "/{name}/password", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> resetPassword(@PathVariable String name) {
    return Json.answer(ResponseEntity.ok(), oneTime(name, accounts.resetPassword(name)));
  }

  @Requires(Operation.MANAGE_ACCESS)
  @DeleteMapping(path = PATH + "/{name}")
  ResponseEntity<byte[]> end(@PathVariable String name) {
    accounts.end(name);
    return ResponseEntity.noContent().build();
  }

  private static ObjectNode oneTime(String name, String password) {
    return JsonNodeFactory.instance.objectNode().put("name", name).put("oneTimePassword", password);
  }

  private static ObjectNode json(Account account) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", account.name());
    ArrayNode roles = json.putArray("roles");
    account.roles().forEach(role -> roles.add(role.name()));
    json.put("oneTimePassword", account.oneTime());
    json.put("madeAt", account.madeAt().toString()).put("madeBy", account.madeBy());
    if (account.endedAt() != null) {
      json.put("endedAt", account.endedAt().toString()).put("endedBy", account.endedBy());
    }
    return json;
  }
}
