package org.beckon.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PushCipherTest {

  private static final byte[] TEXT =
      "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8);

  @Test
  @DisplayName("RFC 8291, Appendix A: the example of the standard, byte for byte")
  void example() throws GeneralSecurityException {
    var ours =
        new KeyPair(
            Curve.publicKey(
                decoded(
                    "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
            Curve.privateKey(decoded("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));

    var body =
        PushCipher.encrypt(
            TEXT,
            decoded(
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"),
            decoded("BTBZMqHH6r4Tts7J_aSIgg"),
            ours,
            decoded("DGv6ra1nlYgDCS1FRnbzlw"));

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(body))
        .isEqualTo(
            "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vC"
                + "YLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuw"
                + "XPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
  }

  @Test
  void a_device_reads_what_was_meant_for_it_and_no_other_does() throws GeneralSecurityException {
    var ada = new Device();
    var body = PushCipher.encrypt(TEXT, ada.key(), ada.secret());

    assertThat(ada.read(body)).isEqualTo("When I grow up, I want to be a watermelon");
    assertThatThrownBy(() -> new Device().read(body)).isInstanceOf(GeneralSecurityException.class);
  }

  @Test
  void the_same_text_never_looks_the_same() throws GeneralSecurityException {
    var ada = new Device();

    assertThat(PushCipher.encrypt(TEXT, ada.key(), ada.secret()))
        .isNotEqualTo(PushCipher.encrypt(TEXT, ada.key(), ada.secret()));
  }

  @Test
  void a_point_beside_the_curve_is_refused() {
    var beside = new Device().key();
    beside[64] ^= 1;

    assertThatThrownBy(() -> Curve.publicKey(beside)).hasMessageContaining("Not a point");
    assertThatThrownBy(() -> Curve.publicKey(new byte[65])).hasMessageContaining("Not an");
  }

  private static byte[] decoded(String value) {
    return Base64.getUrlDecoder().decode(value);
  }
}
