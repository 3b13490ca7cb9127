/** Proposed changes, for the pages that draw them. */
package org.beckon.draft.rest;
