package org.beckon.live;

import java.util.Set;

/**
 * Something that open pages should show at once.
 *
 * @param json one small object, as the pages' scripts expect it
 * @param logins whom it is for; empty means all dispatchers
 */
public record LiveChange(String json, Set<String> logins) {}
