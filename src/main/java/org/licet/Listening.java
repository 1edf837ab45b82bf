package org.licet;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where the service listens, and to whom. */
@Component
final class Listening {
  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

  private final String address;

  Listening(@Value("${server.address}") String address) {
    this.address = address;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) throws UnknownHostException {
    String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
    if (InetAddress.getByName(address).isLoopbackAddress()) {
      LOG.info(
          "listens on http://{}:{}, to this machine alone; a proxy that speaks https brings others",
          address,
          port);
    } else {
      LOG.warn(
          "listens on http://{}:{}, to every machine that reaches it, where passwords and keys"
              + " can be read on the way: put a proxy that speaks https before it",
          address,
          port);
    }
  }
}
