package org.beckon.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The settings of a domain that is not running, changed by the commands that would change a running
 * one: {@code set configs.config.server-config.….attribute=value}. The server takes each command
 * for a transaction with checks of its own; read at the start they cost nothing.
 */
final class DomainSettings {

  private static final String COMMAND = "set ";

  private DomainSettings() {}

  /** Lines that are empty or begin with {@code #} are left out, as asadmin does. */
  static void change(Path domainXml, List<String> commands) throws IOException {
    try {
      var file = domainXml.toFile();
      var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file);
      for (var command : commands) {
        if (!command.isBlank() && !command.startsWith("#")) {
          set(document.getDocumentElement(), command.strip());
        }
      }
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(file));
    } catch (ParserConfigurationException | SAXException | TransformerException e) {
      throw new IOException("The domain's settings cannot be changed", e);
    }
  }

  private static void set(Element domain, String command) {
    var equals = command.indexOf('=');
    if (!command.startsWith(COMMAND) || equals < 0) {
      throw new IllegalArgumentException("Not a setting: " + command);
    }
    var name = command.substring(COMMAND.length(), equals);
    var attribute = name.lastIndexOf('.');
    element(domain, List.of(name.substring(0, attribute).split("\\.")))
        .setAttribute(name.substring(attribute + 1), command.substring(equals + 1));
  }

  /** Each step is an element, followed by its name where it has one. */
  private static Element element(Element from, List<String> steps) {
    if (steps.isEmpty()) {
      return from;
    }
    var next = child(from, steps.get(0), steps.size() > 1 ? steps.get(1) : "");
    return element(next, steps.subList(next.hasAttribute("name") ? 2 : 1, steps.size()));
  }

  private static Element child(Element parent, String tag, String name) {
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child
          && child.getTagName().equals(tag)
          && (!child.hasAttribute("name") || child.getAttribute("name").equals(name))) {
        return child;
      }
    }
    throw new IllegalArgumentException("The domain has no " + tag + " " + name);
  }
}
