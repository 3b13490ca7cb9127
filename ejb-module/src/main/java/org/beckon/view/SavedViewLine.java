package org.beckon.view;

import java.io.Serializable;

/**
 * One saved view, as its owner's menu shows it.
 *
 * @param settings a JSON object that the page understands
 * @param preferred whether the page opens with it
 */
public record SavedViewLine(long id, String name, String settings, boolean preferred)
    implements Serializable {}
