@org.jspecify.annotations.NullMarked
package org.licet.access;
