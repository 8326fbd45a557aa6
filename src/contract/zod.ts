import { z } from 'zod'

// Without this zod compiles validators with `new Function`, which the CSP of the product forbids. It must run
// before the first schema is made, so every schema imports `z` from here.
z.config({ jitless: true })

export { z }
