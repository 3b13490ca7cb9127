package org.beckon.security.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.beckon.platform.Roles;

/** Sends everybody to the page their day begins with (S3-58). */
@WebServlet(Home.PATH)
public class Home extends HttpServlet {

  static final String PATH = "/index.xhtml";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + homeOf(request));
  }

  private static String homeOf(HttpServletRequest request) {
    if (request.isUserInRole(Roles.DISPATCHER)
        || request.isUserInRole(Roles.SUPERVISOR)
        || request.isUserInRole(Roles.ADMIN)) {
      return "/board/board.xhtml";
    }
    return request.isUserInRole(Roles.TECHNICIAN) ? "/my/jobs.xhtml" : "/profile.xhtml";
  }
}
