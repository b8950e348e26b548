/** The door of resumable uploads: <a href="https://tus.io/protocols/resumable-upload">tus 1.0.0</a>, word by word. */
@NullMarked
package org.wellspring.web.content.tus;

import org.jspecify.annotations.NullMarked;
