package org.licet.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.licet.evaluation.CaseReport;
import org.licet.evaluation.CaseReport.Told;

/**
 * What came out of cases in the XML that build servers read: a suite for each file, a test for each
 * case.
 */
record JUnitReport(CaseReport report, LawGiven law) {
  /** Characters that no XML 1.0 document may hold. */
  private static final String FORBIDDEN =
      "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

  void write(Path file) {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      suites(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (IOException e) {
      throw new UncheckedIOException("`" + file + "` cannot be written", e);
    } catch (XMLStreamException e) {
      throw new UncheckedIOException("`" + file + "` cannot be written", new IOException(e));
    }
  }

  private void suites(XMLStreamWriter xml) throws XMLStreamException {
    SortedMap<String, List<Told>> files = new TreeMap<>();
    for (Told told : report.told()) {
      files.computeIfAbsent(told.source().file(), key -> new ArrayList<>()).add(told);
    }
    xml.writeStartElement("testsuites");
    counts(xml, report.told());
    for (var file : files.entrySet()) {
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", text(file.getKey()));
      counts(xml, file.getValue());
      for (Told told : file.getValue()) {
        test(xml, told);
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void counts(XMLStreamWriter xml, List<Told> told) throws XMLStreamException {
    long failed = told.stream().filter(each -> !each.wrong().isEmpty()).count();
    xml.writeAttribute("tests", String.valueOf(told.size()));
    xml.writeAttribute("failures", String.valueOf(failed));
    xml.writeAttribute("errors", "0");
  }

  private void test(XMLStreamWriter xml, Told told) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", text(told.source().file()));
    xml.writeAttribute("name", text(told.name()));
    xml.writeAttribute("file", text(law.file(told.source().file())));
    xml.writeAttribute("line", String.valueOf(told.source().line()));
    if (!told.wrong().isEmpty()) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", text(told.wrong().getFirst().toString()));
      String where = law.place(told.source()) + ": " + told.name() + "\n";
      xml.writeCharacters(text(where + String.join("\n", new CasePage(report, law).lines(told))));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String text(String text) {
    return text.replaceAll(FORBIDDEN, "\uFFFD");
  }
}
