/// Looks at this machine's network and folders, and says in plain words what is wrong and what to do about it.
package io.stagenet.console.service.doctor;
