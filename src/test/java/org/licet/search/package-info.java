/** Search and export. */
@org.jspecify.annotations.NullMarked
package org.licet.search;
