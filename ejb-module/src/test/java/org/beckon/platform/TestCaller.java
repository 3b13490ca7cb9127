package org.beckon.platform;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Somebody with a name and hats, at first a dispatcher who may override, without a container that
 * says so.
 */
public final class TestCaller extends Caller {

  private String name = "dora";
  private final Set<String> roles = new HashSet<>(List.of(Roles.DISPATCHER, Roles.OVERRIDE));

  /** From now on it is this person who asks. */
  public void becomes(String newName, String... newRoles) {
    name = newName;
    roles.clear();
    roles.addAll(List.of(newRoles));
  }

  @Override
  public <T> T during(String login, Supplier<T> work) {
    var before = name;
    name = login;
    try {
      return work.get();
    } finally {
      name = before;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean is(String role) {
    return roles.contains(role);
  }
}
