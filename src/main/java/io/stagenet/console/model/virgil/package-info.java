/// What the console knows of stageboxes and their head amps: one model for every Virgil dialect. Imports nothing of ours but
/// `model`.
package io.stagenet.console.model.virgil;
