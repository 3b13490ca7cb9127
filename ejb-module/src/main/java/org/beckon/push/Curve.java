package org.beckon.push;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** P-256 as Web Push writes it down: points as 65 bytes, numbers as 32. */
final class Curve {

  static final int POINT = 65;
  private static final int NUMBER = 32;
  private static final String NAME = "secp256r1";

  private Curve() {}

  /** Refuses what is not a point of the curve. */
  static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
    if (point.length != POINT || point[0] != 4) {
      throw new GeneralSecurityException("Not an uncompressed point of P-256");
    }
    var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + NUMBER));
    var y = new BigInteger(1, Arrays.copyOfRange(point, 1 + NUMBER, POINT));
    if (!isOnCurve(x, y)) {
      throw new GeneralSecurityException("Not a point of P-256");
    }
    var spec = new ECPublicKeySpec(new ECPoint(x, y), parameters());
    return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec);
  }

  static ECPrivateKey privateKey(byte[] number) throws GeneralSecurityException {
    var spec = new ECPrivateKeySpec(new BigInteger(1, number), parameters());
    return (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
  }

  static KeyPair newPair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(NAME));
    return generator.generateKeyPair();
  }

  static byte[] bytes(ECPublicKey key) {
    var point = new byte[POINT];
    point[0] = 4;
    put(key.getW().getAffineX(), point, 1);
    put(key.getW().getAffineY(), point, 1 + NUMBER);
    return point;
  }

  static byte[] sharedSecret(ECPrivateKey ours, ECPublicKey theirs)
      throws GeneralSecurityException {
    var agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(ours);
    agreement.doPhase(theirs, true);
    return agreement.generateSecret();
  }

  /** A point that is none would give our secret away bit by bit. */
  private static boolean isOnCurve(BigInteger x, BigInteger y) throws GeneralSecurityException {
    var curve = parameters().getCurve();
    var p = ((java.security.spec.ECFieldFp) curve.getField()).getP();
    var right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB()).mod(p);
    return y.pow(2).mod(p).equals(right) && x.compareTo(p) < 0 && y.compareTo(p) < 0;
  }

  private static ECParameterSpec parameters() throws GeneralSecurityException {
    var parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(NAME));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static void put(BigInteger number, byte[] target, int from) {
    var bytes = number.toByteArray();
    var length = Math.min(bytes.length, NUMBER);
    System.arraycopy(bytes, bytes.length - length, target, from + NUMBER - length, length);
  }
}
