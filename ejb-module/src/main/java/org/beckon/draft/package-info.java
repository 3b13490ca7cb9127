/** Changes of the plan that one dispatcher tries out before anybody else sees them (C1). */
package org.beckon.draft;
