/** Tests that run inside the container, in the archive that we ship (Arquillian). */
package org.beckon.container;
