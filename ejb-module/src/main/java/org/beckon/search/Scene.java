package org.beckon.search;

/** Everything that a step of one search looks at. */
record Scene(Search search, LineUp lineUp, Seats seats) {}
