package org.licet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** What start-up is measured against leaves out all that needs the law, or it would not start. */
@LicetService
class WithoutLawTest {
  @Autowired private ConfigurableListableBeanFactory beans;

  @Test
  void whatNeedsSomethingThatIsLeftOutIsLeftOutToo() {
    Set<String> needing = new TreeSet<>();
    for (String left : WithoutLaw.BY_LAW) {
      needing.addAll(List.of(beans.getDependentBeans(left)));
    }
    needing.removeIf(name -> name.endsWith("Test"));
    assertThat(needing).contains("issueDecision", "checks").isSubsetOf(WithoutLaw.BY_LAW);
  }
}
