/** Tests of the commands, called as a user calls them: words in, lines and an exit code out. */
@NullMarked
package org.licet.cli;

import org.jspecify.annotations.NullMarked;
