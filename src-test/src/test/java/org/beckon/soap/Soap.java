package org.beckon.soap;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.beckon.system.RunningBeckon;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Somebody at the SOAP door, with a login of the demo organization. */
public final class Soap {

  private static final String ENVELOPE =
      """
      <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
          xmlns:p="urn:beckon:planning:1"><soap:Body>%s</soap:Body></soap:Envelope>
      """;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;
  private final String login;
  private final String password;

  /**
   * @param login null for nobody
   */
  public Soap(String login) {
    this(RunningBeckon.url(), login, RunningBeckon.PASSWORD);
  }

  /**
   * @param url of another Beckon than the one that all system tests share
   */
  public Soap(String url, String login, String password) {
    this.url = url;
    this.login = login;
    this.password = password;
  }

  /** What came back. */
  public record Answer(int status, String text) {

    /** The text of the first element of that local name; empty when there is none. */
    public String value(String element) {
      return of("//*[local-name()='" + element + "']");
    }

    public int number(String element) {
      return Integer.parseInt(value(element));
    }

    public String of(String path) {
      try {
        return XPathFactory.newInstance().newXPath().evaluate(path, document());
      } catch (XPathExpressionException e) {
        throw new IllegalArgumentException(path, e);
      }
    }

    private Document document() {
      try {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
      } catch (ParserConfigurationException | SAXException | IOException e) {
        throw new AssertionError(status + " " + text, e);
      }
    }
  }

  public Answer wsdl() throws IOException, InterruptedException {
    return send(request("?wsdl").GET());
  }

  /**
   * @param headers names and values in turn
   */
  public Answer call(String body, String... headers) throws IOException, InterruptedException {
    return post(ENVELOPE.formatted(body), headers);
  }

  /** Whatever that is. */
  Answer post(String envelope, String... headers) throws IOException, InterruptedException {
    var request =
        request("")
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(BodyPublishers.ofString(envelope));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private HttpRequest.Builder request(String query) {
    var request = HttpRequest.newBuilder(URI.create(url + "/soap/planning" + query));
    if (login != null) {
      var pair = login + ":" + password;
      request.header(
          "Authorization",
          "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }
}
