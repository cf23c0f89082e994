import './without-eval.ts'

// Everything else comes after it: chunks an entry imports run before its own lines, and routes make schemas as they load.
void import('./app/start.tsx')
