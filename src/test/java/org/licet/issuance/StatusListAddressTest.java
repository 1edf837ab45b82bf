package org.licet.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusListAddressTest {
  @Test
  void aListIsServedUnderTheService() {
    assertThat(new StatusListAddress(URI.create("https://licet.example/licet")).of(7))
        .hasToString("https://licet.example/licet/api/v1/status-lists/7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "licet.example",
        "/licet",
        "ftp://licet.example",
        "https:licet.example",
        "https://licet.example/",
        "https://licet.example?x=1",
        "https://licet.example#x"
      })
  void whereNobodyReachesTheServiceIsRefused(String url) {
    assertThatThrownBy(() -> new StatusListAddress(URI.create(url)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("licet.url: ");
  }
}
