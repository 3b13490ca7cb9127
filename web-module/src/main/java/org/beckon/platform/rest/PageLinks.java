package org.beckon.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import org.beckon.platform.Page;

/** Adds the links to the next and the previous stretch of a list (RFC 8288). */
@Provider
public class PageLinks implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page) {
      var uri = request.getUriInfo();
      var limit = limit(uri);
      response.getHeaders().add("X-Total-Count", page.total());
      if ((long) page.offset() + limit < page.total()) {
        link(response, uri, page.offset() + limit, "next");
      }
      if (page.offset() > 0) {
        link(response, uri, Math.max(0, page.offset() - limit), "prev");
      }
    }
  }

  private static int limit(UriInfo uri) {
    var given = uri.getQueryParameters().getFirst(Paging.LIMIT);
    return Integer.parseInt(given == null || given.isEmpty() ? Paging.USUAL : given);
  }

  private static void link(
      ContainerResponseContext response, UriInfo uri, int offset, String relation) {
    var target = uri.getRequestUriBuilder().replaceQueryParam(Paging.OFFSET, offset);
    response
        .getHeaders()
        .add(HttpHeaders.LINK, Link.fromUriBuilder(target).rel(relation).build().toString());
  }
}
