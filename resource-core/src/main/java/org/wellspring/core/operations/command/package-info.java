/**
 * How a command of the administrator gets its work done by the application that runs beside it and alone has the database:
 * by notes in a folder of the data. Whoever may write there is the administrator.
 */
@NullMarked
package org.wellspring.core.operations.command;

import org.jspecify.annotations.NullMarked;
