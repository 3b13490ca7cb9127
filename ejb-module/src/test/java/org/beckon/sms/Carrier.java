package org.beckon.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BroadcastSm;
import org.jsmpp.bean.CancelBroadcastSm;
import org.jsmpp.bean.CancelSm;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.QueryBroadcastSm;
import org.jsmpp.bean.QuerySm;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.ReplaceSm;
import org.jsmpp.bean.SubmitMulti;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BroadcastSmResult;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.QueryBroadcastSmResult;
import org.jsmpp.session.QuerySmResult;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.ServerMessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.session.SubmitMultiResult;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** A carrier's SMPP server: takes messages, brings answers and receipts, and has moods. */
public final class Carrier implements ServerMessageReceiverListener, AutoCloseable {

  public static final String PASSWORD = "secret";

  /**
   * A message whose parts are all there.
   *
   * @param reference what the sender calls it
   */
  public record Text(String to, short reference, String words) {}

  private static final Consumer<Text> NOBODY = text -> {};

  final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
  final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();

  /** The status of the nth answer on; 0 takes the message. */
  volatile int status;

  volatile int from;

  /** Takes the message and never says so. */
  volatile boolean silent;

  private final Puzzle puzzle = new Puzzle();
  private final Consumer<Text> phone;
  private final int port;
  private SMPPServerSessionListener listener;
  private Thread doorkeeper;

  Carrier() {
    this(NOBODY);
  }

  /**
   * @param phone is shown a message before we are answered; may throw, and then the answer is a
   *     system error
   */
  public Carrier(Consumer<Text> phone) {
    this.phone = phone;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    open();
  }

  public int port() {
    return port;
  }

  void open() {
    try {
      listener = new SMPPServerSessionListener(port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var door = listener;
    doorkeeper = new Thread(() -> accept(door), "carrier");
    doorkeeper.setDaemon(true);
    doorkeeper.start();
  }

  /** Goes away with everybody who is on the line. */
  @Override
  public void close() {
    try {
      listener.close();
      // Until the system call returns, the kernel lets one more in.
      doorkeeper.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sessions.forEach(SMPPServerSession::close);
    sessions.clear();
  }

  /**
   * What somebody writes, to whoever is bound. Returns when it is kept.
   *
   * @param from digits
   * @throws IOException nobody is bound, or it was not kept
   */
  public void say(String from, String words) throws IOException {
    try {
      deliver(from, false, SmsParts.GSM7, Gsm7.encode(words));
    } catch (PDUException
        | ResponseTimeoutException
        | InvalidResponseException
        | NegativeResponseException e) {
      throw new IOException(e);
    }
  }

  /** To the one who is bound now. */
  void deliver(boolean receipt, byte coding, byte[] text) throws Exception {
    deliver("16175550100", receipt, coding, text);
  }

  private void deliver(String from, boolean receipt, byte coding, byte[] text)
      throws IOException,
          PDUException,
          ResponseTimeoutException,
          InvalidResponseException,
          NegativeResponseException {
    sessions.removeIf(session -> !session.getSessionState().isBound());
    if (sessions.isEmpty()) {
      throw new IOException("Nobody is bound");
    }
    sessions
        .get(sessions.size() - 1)
        .deliverShortMessage(
            "",
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            from,
            TypeOfNumber.INTERNATIONAL,
            NumberingPlanIndicator.ISDN,
            "16175550000",
            new ESMClass(
                MessageMode.DEFAULT,
                receipt ? MessageType.SMSC_DEL_RECEIPT : MessageType.DEFAULT,
                org.jsmpp.bean.GSMSpecificFeature.DEFAULT),
            (byte) 0,
            (byte) 0,
            new RegisteredDelivery(0),
            new RawDataCoding(coding),
            text);
  }

  private void accept(SMPPServerSessionListener door) {
    try {
      while (true) {
        var session = door.accept();
        session.setMessageReceiverListener(this);
        var greeter = new Thread(() -> greet(session), "carrier");
        greeter.setDaemon(true);
        greeter.start();
      }
    } catch (IOException closed) {
      // The test is over, or has closed the door.
    }
  }

  private void greet(SMPPServerSession session) {
    try {
      var bind = session.waitForBind(5000);
      if (bind.getPassword().equals(PASSWORD)) {
        sessions.add(session);
        bind.accept("carrier");
      } else {
        bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
      }
    } catch (IOException | TimeoutException | PDUStringException gone) {
      session.close();
    }
  }

  @Override
  public SubmitSmResult onAcceptSubmitSm(SubmitSm message, SMPPServerSession source)
      throws ProcessRequestException {
    submitted.add(message);
    puzzle.whole(message).ifPresent(phone);
    if (silent) {
      source.close();
    }
    if (status != 0 && submitted.size() > from) {
      throw new ProcessRequestException("as told", status);
    }
    try {
      return new SubmitSmResult(new MessageId("M" + submitted.size()), null);
    } catch (PDUStringException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public SubmitMultiResult onAcceptSubmitMulti(SubmitMulti message, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public QuerySmResult onAcceptQuerySm(QuerySm message, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onAcceptReplaceSm(ReplaceSm message, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onAcceptCancelSm(CancelSm message, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public BroadcastSmResult onAcceptBroadcastSm(BroadcastSm message, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void onAcceptCancelBroadcastSm(CancelBroadcastSm message, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public QueryBroadcastSmResult onAcceptQueryBroadcastSm(
      QueryBroadcastSm message, SMPPServerSession source) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm message, Session source) {
    throw new UnsupportedOperationException();
  }
}
