/** The pages, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.licet.console;
