package org.beckon.sms;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.UUID;
import org.beckon.inbound.Intake;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.InvalidDeliveryReceiptException;

/** Takes what the carrier brings: answers and receipts. Says "taken" only when they are kept. */
@ApplicationScoped
class SmppReceiver implements MessageReceiverListener {

  static final String PROVIDER = "smpp";
  private static final byte LATIN1 = 3;

  @Inject Intake intake;

  @Override
  public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
    try {
      if (message.isSmscDeliveryReceipt()) {
        keepReceipt(message);
      } else {
        keepAnswer(message);
      }
    } catch (InvalidDeliveryReceiptException unreadable) {
      throw new ProcessRequestException(
          "Unreadable receipt", SMPPConstant.STAT_ESME_RX_P_APPN, unreadable);
    } catch (EJBException later) {
      // The carrier keeps it and brings it again.
      throw new ProcessRequestException("Not now", SMPPConstant.STAT_ESME_RX_T_APPN, later);
    }
  }

  private void keepReceipt(DeliverSm message) throws InvalidDeliveryReceiptException {
    var receipt = message.getShortMessageAsDeliveryReceipt();
    var state = receipt.getFinalStatus().name();
    var fields = new HashMap<String, String>();
    fields.put("providerRef", receipt.getId());
    fields.put("state", state);
    fields.put("why", state + " " + receipt.getError());
    intake.take(PROVIDER, "receipt:" + receipt.getId() + ":" + state, fields);
  }

  /**
   * SMPP gives a message no name of its own, and people do send the same word twice: each is kept.
   * The same answer twice has one effect (B4.8).
   */
  private void keepAnswer(DeliverSm message) {
    var fields = new HashMap<String, String>();
    fields.put("from", message.getSourceAddr());
    fields.put("to", String.valueOf(message.getDestAddress()));
    fields.put("text", text(message));
    intake.take(PROVIDER, "message:" + UUID.randomUUID(), fields);
  }

  private static String text(DeliverSm message) {
    var octets = message.getShortMessage();
    var payload = message.getOptionalParameter(OptionalParameter.Message_payload.class);
    if ((octets == null || octets.length == 0) && payload != null) {
      octets = payload.getValue();
    }
    if (message.isUdhi() && octets.length > 0) {
      octets = Arrays.copyOfRange(octets, Math.min(octets.length, octets[0] + 1), octets.length);
    }
    return switch (message.getDataCoding()) {
      case SmsParts.UCS2 -> new String(octets, StandardCharsets.UTF_16BE);
      case SmsParts.GSM7 -> Gsm7.decode(octets);
      case LATIN1 -> new String(octets, StandardCharsets.ISO_8859_1);
      default -> new String(octets, StandardCharsets.US_ASCII);
    };
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification notification) {
    // Somebody's phone is on again; the carrier delivers without our help.
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm message, Session source)
      throws ProcessRequestException {
    throw new ProcessRequestException("Not used here", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
