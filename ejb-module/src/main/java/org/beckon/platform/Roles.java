package org.beckon.platform;

/** The hats people and systems wear here. An account may wear several. */
public final class Roles {

  public static final String ADMIN = "ADMIN";
  public static final String DISPATCHER = "DISPATCHER";

  /** Lead agent or team lead: may do what dispatchers may, and override. */
  public static final String SUPERVISOR = "SUPERVISOR";

  public static final String TECHNICIAN = "TECHNICIAN";
  public static final String AGENT = "AGENT";

  /** Another system, by token. */
  public static final String ERP = "ERP";

  /** A dispatcher's permission rather than a hat: plan what does not fit, with a reason. */
  public static final String OVERRIDE = "OVERRIDE";

  private Roles() {}
}
