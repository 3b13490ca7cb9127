package org.beckon.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSRuntimeException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BrokerLineTest {

  @Test
  @DisplayName("B.8: a broker that is away is asked once, and then left alone for a while")
  void away() {
    var asked = new AtomicInteger();
    var line = new BrokerLine();
    line.broker =
        (ConnectionFactory)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ConnectionFactory.class},
                (proxy, method, arguments) -> {
                  asked.incrementAndGet();
                  throw new JMSRuntimeException("Nobody there");
                });

    assertThatThrownBy(() -> line.use(context -> {})).isInstanceOf(JMSRuntimeException.class);
    line.use(context -> {});
    line.use(context -> {});

    assertThat(asked).hasValue(1);
  }
}
