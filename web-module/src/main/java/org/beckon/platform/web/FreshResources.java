package org.beckon.platform.web;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * Browsers may keep our scripts and styles for a year: the address changes when the content does,
 * and is the same on every node.
 */
public class FreshResources extends ResourceHandlerWrapper {

  private final Map<String, String> versions = new ConcurrentHashMap<>();

  public FreshResources(ResourceHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Resource createResource(String name) {
    return fresh(super.createResource(name));
  }

  private Resource fresh(Resource resource) {
    return resource == null || resource.getLibraryName() != null ? resource : new Fresh(resource);
  }

  private String versionOf(Resource resource) {
    return versions.computeIfAbsent(resource.getResourceName(), name -> checksum(resource));
  }

  private static String checksum(Resource resource) {
    var checksum = new CRC32();
    try (var content = resource.getURL().openStream()) {
      checksum.update(content.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Long.toHexString(checksum.getValue());
  }

  private final class Fresh extends ResourceWrapper {

    Fresh(Resource wrapped) {
      super(wrapped);
    }

    @Override
    public String getRequestPath() {
      var path = super.getRequestPath();
      return path + (path.contains("?") ? "&v=" : "?v=") + versionOf(getWrapped());
    }
  }
}
