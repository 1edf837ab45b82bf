package org.licet.cli;

import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, and gives the clock to those that ask for it. */
record CommandFactory(Clock clock) implements IFactory {
  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == Decide.class) {
      return type.cast(new Decide(clock));
    }
    if (type == Verify.class) {
      return type.cast(new Verify(clock));
    }
    if (type == LawShow.class) {
      return type.cast(new LawShow(clock));
    }
    if (type == LawDiffCommand.class) {
      return type.cast(new LawDiffCommand(clock));
    }
    if (type == LawExplain.class) {
      return type.cast(new LawExplain(clock));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
