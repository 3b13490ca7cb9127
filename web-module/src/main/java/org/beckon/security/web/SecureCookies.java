package org.beckon.security.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where people come by https, the session cookie never travels without it. */
@WebListener
public class SecureCookies implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    var url = ConfigProvider.getConfig().getValue("beckon.url", String.class);
    if (url.startsWith("https://")) {
      event.getServletContext().getSessionCookieConfig().setSecure(true);
    }
  }
}
