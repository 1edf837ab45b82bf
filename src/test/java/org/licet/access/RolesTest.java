package org.licet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.LicetService;
import org.licet.web.Http;
import org.licet.web.Open;
import org.licet.web.Operation;
import org.licet.web.Requires;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every endpoint that there is, asked by every role and by nobody. */
@LicetService
class RolesTest {
  private static final Set<Integer> REFUSED = Set.of(401, 403);

  @Autowired private Http http;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  /** An endpoint as it is asked. */
  private record Endpoint(
      String method, String path, @Nullable MediaType body, HandlerMethod handler) {
    HttpRequest.Builder request(Http as) {
      HttpRequest.Builder request =
          as.request(
              path.replaceAll("\\{[^}:]+:([^}|]+)[^}]*}", "$1") // the first of some words
                  .replaceAll("\\{[^}]+}", "none")
                  .replace("**", "none"));
      if (body != null) {
        request.header("Content-Type", body + "; boundary=b");
      }
      return request.method(method, BodyPublishers.ofString(method.equals("GET") ? "" : "{}"));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    mappings
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              List<String> methods =
                  info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
              MediaType body =
                  info.getConsumesCondition().getConsumableMediaTypes().stream()
                      .findFirst()
                      .orElse(null);
              for (String path : info.getPatternValues()) {
                for (String method : methods.isEmpty() ? List.of("GET") : methods) {
                  all.add(new Endpoint(method, path, body, handler));
                }
              }
            });
    assertThat(all).hasSizeGreaterThan(50);
    return all;
  }

  @Test
  void everyEndpointLetsThoseInWhoseRoleHasItsOperationAndNobodyElse() {
    Map<Role, Http> callers = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      callers.put(role, TestKeys.as(http, role));
    }
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      Requires requires = endpoint.handler().getMethodAnnotation(Requires.class);
      boolean open = endpoint.handler().hasMethodAnnotation(Open.class);
      if ((requires == null) == !open) {
        wrong.add(endpoint + " says neither what it requires nor that it is open, or both");
        continue;
      }
      check(wrong, endpoint, "nobody", http.withoutKey(), open);
      callers.forEach(
          (role, caller) ->
              check(
                  wrong,
                  endpoint,
                  role.name(),
                  caller,
                  requires == null || role.operations().contains(requires.value())));
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(
      List<String> wrong, Endpoint endpoint, String who, Http caller, boolean expected) {
    Http.Answer answer = caller.send(endpoint.request(caller));
    boolean isRefused =
        REFUSED.contains(answer.status())
            || answer.header("Location").startsWith("/sign-in?")
            || answer.header("Location").contains("/sign-in?to");
    if (isRefused == expected) {
      wrong.add(endpoint + " by " + who + ": " + answer.status() + " " + answer.header("Location"));
    }
    if (!expected && !who.equals("nobody") && answer.status() != 403) {
      wrong.add(endpoint + " by " + who + ": " + answer.status() + ", expected 403");
    }
  }

  @ResponseBody
  String unsaid() {
    return "nobody said who may read this";
  }

  @Test
  void anEndpointThatDoesNotSayWhatItRequiresIsRefusedToEverybody() throws Exception {
    RequestMappingInfo info =
        RequestMappingInfo.paths("/api/v1/unsaid")
            .options(mappings.getBuilderConfiguration())
            .build();
    mappings.registerMapping(info, this, RolesTest.class.getDeclaredMethod("unsaid"));
    try {
      Http.Answer everything = http.get("/api/v1/unsaid");
      assertThat(everything.status()).as(everything.text()).isEqualTo(403);
      assertThat(http.withoutKey().get("/api/v1/unsaid").status()).isEqualTo(401);
      assertThat(endpoints())
          .as("and the test of all endpoints sees it")
          .anyMatch(each -> each.path().equals("/api/v1/unsaid"));
    } finally {
      mappings.unregisterMapping(info);
    }
  }

  @Test
  void healthIsOpenAndNothingElseOfTheFrameworkIs() {
    Http nobody = http.withoutKey();
    assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
    for (String path : List.of("/actuator", "/actuator/env", "/actuator/health/../env")) {
      assertThat(nobody.get(path).status()).as(path).isIn(400, 401);
      assertThat(http.get(path).status()).as(path).isIn(400, 403);
    }
    assertThat(nobody.get("/api/v1/nothing").status()).isEqualTo(401);
    assertThat(http.get("/api/v1/nothing").status()).isEqualTo(404);
  }

  @Test
  void rolesKeepApartWhatShouldNotBeInOneHand() {
    assertThat(Role.ADMIN.operations())
        .doesNotContain(
            Operation.READ_ATTESTATIONS, Operation.READ_REGISTRY, Operation.APPROVE_LAW);
    assertThat(Role.LAW_AUTHOR.operations()).doesNotContain(Operation.APPROVE_LAW);
    assertThat(Role.LAW_APPROVER.operations()).doesNotContain(Operation.PROPOSE_LAW);
    assertThat(Role.AUDITOR.operations())
        .doesNotContain(
            Operation.ASSIGN,
            Operation.REVOKE,
            Operation.RECORD_READ,
            Operation.WRITE_REGISTRY,
            Operation.MANAGE_ACCESS);
    assertThat(
            Stream.of(Role.values())
                .filter(role -> role.operations().contains(Operation.MANAGE_ACCESS)))
        .containsExactly(Role.ADMIN);
    assertThat(Role.operations(List.of(Role.values())))
        .as("each operation is somebody's")
        .containsExactlyInAnyOrder(Operation.values());
  }

  @Test
  void whoMayNotReadWhatIsOnFileMayNotAskByItsIds() {
    Http author = TestKeys.as(http, Role.LAW_AUTHOR);
    ObjectNode byFacts = JsonNodeFactory.instance.objectNode();
    assertThat(author.postJson("/api/v1/decisions", byFacts).status()).isEqualTo(200);
    ObjectNode byId = JsonNodeFactory.instance.objectNode().put("readerId", "R1");
    assertThat(author.postJson("/api/v1/decisions", byId).status()).isEqualTo(403);
    assertThat(TestKeys.as(http, Role.ROUTER).postJson("/api/v1/decisions", byId).status())
        .isEqualTo(400);
  }
}
