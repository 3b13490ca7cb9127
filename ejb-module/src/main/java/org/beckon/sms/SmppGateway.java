package org.beckon.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.beckon.gateway.Capability;
import org.beckon.gateway.ChannelKind;
import org.beckon.gateway.Gateway;
import org.beckon.gateway.Handover;
import org.beckon.gateway.InDoubt;
import org.beckon.gateway.NotAccepted;
import org.beckon.gateway.OutgoingMessage;
import org.beckon.gateway.PhoneNumbers;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/**
 * SMS by SMPP 3.4. Blind: whoever loses the answer to a submit_sm has no name to ask for, because
 * the name is in the answer.
 */
@ApplicationScoped
public class SmppGateway implements Gateway {

  private static final int MOST_PARTS = 8;

  /** Answers that say that the number is wrong, and always will be. */
  private static final Set<Integer> FOR_GOOD =
      Set.of(
          SMPPConstant.STAT_ESME_RINVDSTADR,
          SMPPConstant.STAT_ESME_RINVDSTTON,
          SMPPConstant.STAT_ESME_RINVDSTNPI,
          SMPPConstant.STAT_ESME_RINVMSGLEN);

  private static final Set<Integer> BUSY =
      Set.of(SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL);

  @Inject SmppSettings settings;
  @Inject SmppLine line;
  @Inject PhoneNumbers numbers;

  @Override
  public ChannelKind channel() {
    return ChannelKind.SMS;
  }

  @Override
  public boolean isConfigured() {
    return settings.isConfigured();
  }

  @Override
  public Capability capability() {
    return Capability.BLIND;
  }

  /** Connect, bind, and an answer for each part. */
  @Override
  public Duration longestCall() {
    return settings.timeout.multipliedBy(2L + MOST_PARTS);
  }

  @Override
  public Handover send(OutgoingMessage message) throws NotAccepted, InDoubt {
    var to = numbers.checked(message.endpoint());
    var reference = (short) message.idemKey().hashCode();
    var text = SmsParts.of(message.text(), (byte) reference);
    if (text.parts().size() > MOST_PARTS) {
      throw NotAccepted.forGood("Longer than " + MOST_PARTS + " text messages", null);
    }
    var session = session();
    var id = "";
    var taken = 0;
    for (var part : text.parts()) {
      id = submit(session, to, text, part, reference, taken);
      taken++;
    }
    return new Handover(id);
  }

  private SMPPSession session() throws NotAccepted {
    try {
      return line.bound();
    } catch (IOException e) {
      throw NotAccepted.forNow("No line to the SMPP server: " + e.getMessage(), e);
    }
  }

  private String submit(
      SMPPSession session, String to, SmsParts text, byte[] part, short reference, int taken)
      throws NotAccepted, InDoubt {
    try {
      return submit(session, to, text, part, reference);
    } catch (NegativeResponseException e) {
      if (taken > 0) {
        throw new InDoubt(
            "Only %d of %d parts were taken".formatted(taken, text.parts().size()), e);
      }
      throw refusal(e);
    } catch (PDUException e) {
      throw NotAccepted.forGood(e.getMessage(), e);
    } catch (ResponseTimeoutException | InvalidResponseException | IOException e) {
      throw new InDoubt("No answer to submit_sm", e);
    }
  }

  private String submit(SMPPSession session, String to, SmsParts text, byte[] part, short reference)
      throws PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException,
          IOException {
    var from = settings.from.orElse("");
    return session
        .submitShortMessage(
            "",
            typeOf(from),
            planOf(from),
            bare(from),
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            bare(to),
            new ESMClass(
                MessageMode.DEFAULT,
                MessageType.DEFAULT,
                text.isSeveral() ? GSMSpecificFeature.UDHI : GSMSpecificFeature.DEFAULT),
            (byte) 0,
            (byte) 1,
            null,
            null,
            new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE),
            (byte) 0,
            new RawDataCoding(text.coding()),
            (byte) 0,
            part,
            new OptionalParameter.User_message_reference(reference))
        .getMessageId();
  }

  private static NotAccepted refusal(NegativeResponseException e) {
    var reason = "SMPP status 0x%08x".formatted(e.getCommandStatus());
    if (FOR_GOOD.contains(e.getCommandStatus())) {
      return NotAccepted.forGood(reason, e);
    }
    return BUSY.contains(e.getCommandStatus())
        ? NotAccepted.busy(reason, e)
        : NotAccepted.forNow(reason, e);
  }

  /** A sender may be a number, a short code or a name. */
  private static TypeOfNumber typeOf(String from) {
    if (from.startsWith("+")) {
      return TypeOfNumber.INTERNATIONAL;
    }
    return from.matches("[0-9]*") ? TypeOfNumber.UNKNOWN : TypeOfNumber.ALPHANUMERIC;
  }

  private static NumberingPlanIndicator planOf(String from) {
    return from.startsWith("+") ? NumberingPlanIndicator.ISDN : NumberingPlanIndicator.UNKNOWN;
  }

  private static String bare(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }
}
