/** Pages of the search for people: the Dispatch Manager, its details, and how a search begins. */
package org.beckon.search.web;
