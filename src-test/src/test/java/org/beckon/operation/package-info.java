/** What an operator meets: other servers by configuration, starts that fail, the files we give. */
package org.beckon.operation;
