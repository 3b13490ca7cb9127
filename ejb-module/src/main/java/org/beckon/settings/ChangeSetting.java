package org.beckon.settings;

/** Set this to that, given that it still is as I saw it. */
public record ChangeSetting(SettingName name, String value, int seenVersion) {}
