package org.licet.evaluation;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.licet.law.LawFault;
import org.licet.law.Source;

/** The compiled rules of one law version. */
final class RuleBase {
  private static final String PACKAGE = "org.licet.rules";
  private final KieContainer container;
  private final KieBase base;

  private RuleBase(KieContainer container, int rules) {
    this.container = container;
    this.base = container.getKieBase("law");
    int loaded =
        base.getKiePackage(PACKAGE) == null ? 0 : base.getKiePackage(PACKAGE).getRules().size();
    if (loaded != rules || rules == 0) {
      throw new IllegalStateException(
          "`" + loaded + "` rules were loaded; expected `" + rules + "`, and at least one");
    }
  }

  /**
   * How rules are turned into code: classic is built faster, executable loads faster once built.
   */
  enum Mode {
    CLASSIC,
    EXECUTABLE
  }

  /**
   * Compiles rules; what Drools finds wrong goes to {@code faults}, and then nothing is returned.
   */
  static @org.jspecify.annotations.Nullable RuleBase compile(
      RuleSource source, Mode mode, Collection<LawFault> faults) {
    KieServices kie = KieServices.Factory.get();
    ReleaseId id =
        kie.newReleaseId("org.licet", "law-" + mode, java.util.UUID.randomUUID().toString());
    KieBuilder builder = build(source, mode, kie, id);
    for (Message error : builder.getResults().getMessages(Message.Level.ERROR)) {
      faults.add(fault(error, source));
    }
    if (!faults.isEmpty()) {
      kie.getRepository().removeKieModule(id);
      return null;
    }
    return new RuleBase(kie.newKieContainer(id), source.rules().size());
  }

  /** The module that {@link #load} takes: compiled once, when the jar is built. */
  static byte[] precompile(RuleSource source) {
    KieServices kie = KieServices.Factory.get();
    ReleaseId id = kie.newReleaseId("org.licet", "law", "bundled");
    KieBuilder builder = build(source, Mode.EXECUTABLE, kie, id);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the rules do not compile: " + errors);
    }
    return ((InternalKieModule) builder.getKieModule()).getBytes();
  }

  static RuleBase load(byte[] module, int rules) {
    KieServices kie = KieServices.Factory.get();
    ReleaseId id =
        kie.getRepository()
            .addKieModule(
                kie.getResources().newInputStreamResource(new ByteArrayInputStream(module)))
            .getReleaseId();
    return new RuleBase(kie.newKieContainer(id), rules);
  }

  KieSession session() {
    return base.newKieSession();
  }

  /** Frees what the compiled rules hold. */
  void dispose() {
    ReleaseId id = container.getReleaseId();
    container.dispose();
    KieServices.Factory.get().getRepository().removeKieModule(id);
  }

  private static KieBuilder build(RuleSource source, Mode mode, KieServices kie, ReleaseId id) {
    KieFileSystem files = kie.newKieFileSystem();
    KieModuleModel module = kie.newKieModuleModel();
    module.newKieBaseModel("law").addPackage(PACKAGE).setDefault(true);
    files.writeKModuleXML(module.toXML());
    files.generateAndWritePomXML(id);
    for (Map.Entry<String, String> file : source.expanded().entrySet()) {
      files.write(resource(file.getKey()), file.getValue());
    }
    KieBuilder builder = kie.newKieBuilder(files);
    return mode == Mode.CLASSIC
        ? builder.buildAll(DrlProject.class)
        : builder.buildAll(ExecutableModelProject.class);
  }

  private static String resource(String path) {
    String flat = path.replace("rules/", "").replace(".dslr", ".drl").replace('/', '_');
    return "src/main/resources/" + PACKAGE.replace('.', '/') + "/" + flat;
  }

  private static LawFault fault(Message error, RuleSource source) {
    String path = error.getPath() == null ? "" : error.getPath();
    String file =
        source.expanded().keySet().stream()
            .filter(f -> resource(f).endsWith(path) && !path.isEmpty())
            .findFirst()
            .orElse("rules");
    int line = Math.max(1, error.getLine() - 1);
    return new LawFault(new Source(file, line, 1), error.getText().replaceAll("\\s+", " "));
  }
}
