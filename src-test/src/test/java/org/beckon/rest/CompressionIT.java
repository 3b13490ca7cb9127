package org.beckon.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.beckon.system.RunningBeckon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is large goes out small, to those who can read it. */
@ExtendWith(RunningBeckon.class)
class CompressionIT {

  @Test
  void a_board_goes_out_compressed_and_is_the_same_board() throws Exception {
    var plain = board("identity");
    var packed = board("gzip");

    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(packed.body().length).isLessThan(plain.body().length / 3);
    assertThat(unpacked(packed.body())).startsWith("[").hasSameSizeAs(text(plain.body()));
  }

  private static HttpResponse<byte[]> board(String encoding) throws Exception {
    var pair = ("dora:" + RunningBeckon.PASSWORD).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(RunningBeckon.url() + "/api/v1/board"))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .header("Accept-Encoding", encoding)
            .build();
    // As proxies and browsers speak plain HTTP; this client would ask for another version.
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private static String unpacked(byte[] body) throws IOException {
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return text(stream.readAllBytes());
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
