package org.beckon.inbound.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.beckon.inbound.AnswerByLink;
import org.beckon.inbound.Choice;
import org.beckon.platform.Invalid;

/**
 * Acts on the answer of a page behind a link, on POST alone: mail scanners follow links. A plain
 * form, so that it works without scripts, without cookies, and however long the page was open.
 */
@WebServlet("/answer")
public class AnswerServlet extends HttpServlet {

  static final String TOKEN = "t";
  static final String REPLY = "org.beckon.inbound.reply";

  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/answer.xhtml";

  @Inject transient AnswerByLink answers;

  /** A link that has lost its ending still leads to the page. */
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher(PAGE).forward(request, response);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    try {
      var choice = choice(request.getParameter("choice"));
      var reason = choice == Choice.DECLINE ? request.getParameter("reason") : null;
      request.setAttribute(REPLY, answers.answer(request.getParameter(TOKEN), choice, reason));
    } catch (Invalid unreadable) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST, unreadable.getMessage());
      return;
    }
    request.getRequestDispatcher(PAGE).forward(request, response);
  }

  private static Choice choice(String value) {
    for (var choice : Choice.values()) {
      if (choice.name().equals(value)) {
        return choice;
      }
    }
    throw new Invalid("choice", "is not known");
  }
}
